/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer up to a bound; a longer one is an {@link IOException}. The result is wiped by its receiver. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final byte[] bytes;
    private int length;
    private Flow.Subscription subscription;

    BoundedBody(int most) {
        this.bytes = new byte[most];
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int more = buffer.remaining();
            if (more > bytes.length - length) {
                subscription.cancel();
                onError(new IOException("Too long"));
                return;
            }
            buffer.get(bytes, length, more);
            length += more;
        }
    }

    @Override
    public void onError(Throwable failure) {
        Arrays.fill(bytes, (byte) 0);
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] all = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        if (!result.complete(all)) {
            Arrays.fill(all, (byte) 0);
        }
    }
}
