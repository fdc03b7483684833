/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds and reads the codes in one picture at one size. It remembers which corner marks it has tried: another cut into dark
 * and light that shows the same ones is no reason to try again.
 */
final class CodeSearch {
    /** A code and where it was read. */
    record Found(String text, Warp warp, Triple triple) {}

    /** Below this share of right known modules it is not worth asking, and what came out would not be believed. */
    private static final double LEAST_AGREEMENT = 0.74;

    private static final double LEAST_TIMING = 0.5;

    private final Grey grey;
    private final Timing timing;
    private final int most;
    private final List<Triple> tried = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** Tries at most that many places for each cut. */
    CodeSearch(Grey grey, int most) {
        this.grey = grey;
        this.timing = new Timing(grey);
        this.most = most;
    }

    private record Candidate(Triple triple, Warp warp, double score) {}

    /** The codes that this cut shows and no cut before did. */
    List<Found> in(Mask mask) {
        List<Candidate> candidates = new ArrayList<>();
        List<Triple> triples = Triple.among(new FinderSearch(mask).all());
        for (Triple triple : triples.subList(0, Math.min(triples.size(), 8 * most))) {
            if (tried.stream().noneMatch(triple::same)) {
                best(mask, triple).ifPresent(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
        List<Found> now = new ArrayList<>();
        int fits = 0;
        for (Candidate candidate : candidates) {
            if (fits < most && found.stream().noneMatch(other -> other.triple().touches(candidate.triple()))) {
                fits++;
                tried.add(candidate.triple());
                read(candidate).ifPresent(code -> {
                    found.add(code);
                    now.add(code);
                });
            }
        }
        return now;
    }

    private Optional<Candidate> best(Mask mask, Triple triple) {
        Guess guess = new Guess(mask, triple);
        Candidate best = null;
        for (int size : guess.sizes()) {
            for (double share : new double[] {1, 0}) {
                Warp warp = guess.warp(size, share);
                double score = timing.score(warp) - (share == 0 ? 0.02 : 0);
                if (best == null || score > best.score()) {
                    best = new Candidate(triple, warp, score);
                }
            }
        }
        return Optional.ofNullable(best).filter(candidate -> candidate.score() >= LEAST_TIMING);
    }

    private Optional<Found> read(Candidate candidate) {
        Triple triple = candidate.triple();
        boolean inverted = triple.topLeft().inverted();
        Fit fit = new Fit(grey, inverted, candidate.warp());
        fit.findFourth(Math.min(7, 2 + candidate.warp().size / 12.0));
        if (fit.coarse() < LEAST_AGREEMENT) {
            return Optional.empty();
        }
        return text(fit, inverted, triple)
                .or(() -> {
                    fit.fine();
                    return text(fit, inverted, triple);
                })
                .or(() -> {
                    fit.marks();
                    return text(fit, inverted, triple);
                });
    }

    private Optional<Found> text(Fit fit, boolean inverted, Triple triple) {
        return new Modules(grey, inverted, fit.warp()).text().map(text -> new Found(text, fit.warp(), triple));
    }
}
