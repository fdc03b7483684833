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

    private static final double LEAST_TIMING = 0.3;

    private final Grey grey;
    private final Timing timing;
    private final int most;
    private final Patience patience;
    private final List<Triple> tried = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** Gives up on each cut after that many places where nothing could be read: a sheet of codes is read to its end. */
    CodeSearch(Grey grey, int most, Patience patience) {
        this.grey = grey;
        this.timing = new Timing(grey);
        this.most = most;
        this.patience = patience;
    }

    private record Candidate(Triple triple, Warp warp, double score) {}

    /** The codes that this cut shows and no cut before did. */
    List<Found> in(Mask mask) {
        return among(mask, Triple.among(new FinderSearch(mask).all(), 60 * most));
    }

    /** The codes of which this cut shows two corner marks alone. */
    List<Found> withMissingMark(Mask mask) {
        return among(mask, new MissingMark(grey).triples(new FinderSearch(mask).all()));
    }

    private List<Found> among(Mask mask, List<Triple> triples) {
        List<Candidate> candidates = new ArrayList<>();
        int looked = 0;
        for (Triple triple : triples) {
            if (looked < 5 * most && !patience.over() && tried.stream().noneMatch(triple::same)) {
                Guess guess = new Guess(mask, triple);
                if (guess.cornersFit(grey)) {
                    looked++;
                    patience.spend();
                    candidates.addAll(likeliest(guess));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
        List<Found> now = new ArrayList<>();
        int misses = 0;
        for (Candidate candidate : candidates) {
            if (misses < most
                    && found.stream().noneMatch(other -> other.triple().touches(candidate.triple()))) {
                tried.add(candidate.triple());
                Optional<Found> code = read(candidate);
                code.ifPresent(found::add);
                code.ifPresent(now::add);
                misses += code.isPresent() ? 0 : 1;
            }
        }
        return now;
    }

    /** The two sizes that the timing lines and the other known modules speak for most. */
    private List<Candidate> likeliest(Guess guess) {
        List<Candidate> all = new ArrayList<>();
        for (int size : guess.sizes()) {
            Candidate best = null;
            for (double share : new double[] {1, 0}) {
                Warp warp = guess.warp(size, share);
                double score = timing.score(warp);
                if (score >= LEAST_TIMING) {
                    double agreement = new Fit(grey, guess.triple().topLeft().inverted(), warp).agreement();
                    if (best == null || score + agreement > best.score()) {
                        best = new Candidate(guess.triple(), warp, score + agreement);
                    }
                }
            }
            if (best != null) {
                all.add(best);
            }
        }
        all.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
        return all.subList(0, Math.min(2, all.size()));
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
                })
                .or(() -> new Modules(grey, inverted, fit.warp())
                        .textDespiteDoubts()
                        .map(text -> new Found(text, fit.warp(), triple)));
    }

    private Optional<Found> text(Fit fit, boolean inverted, Triple triple) {
        return new Modules(grey, inverted, fit.warp()).text().map(text -> new Found(text, fit.warp(), triple));
    }
}
