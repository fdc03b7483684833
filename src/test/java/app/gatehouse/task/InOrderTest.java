/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final Deque<Runnable> given = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final InOrder order = new InOrder(given::add);

    @Test
    void oneThreadAtATimeDoesAllOfItInOrder() {
        order.execute(() -> done.add(1));
        order.execute(() -> {
            done.add(2);
            order.execute(() -> done.add(4));
        });
        order.execute(() -> done.add(3));
        assertEquals(1, given.size());
        given.remove().run();
        assertEquals(List.of(1, 2, 3, 4), done);
        assertEquals(0, given.size());
        order.execute(() -> done.add(5));
        given.remove().run();
        assertEquals(List.of(1, 2, 3, 4, 5), done);
    }

    @Test
    void aBugInOnePieceDoesNotKeepTheOthersWaiting() {
        order.execute(() -> {
            throw new IllegalStateException("bug");
        });
        order.execute(() -> done.add(2));
        assertThrows(IllegalStateException.class, given.remove()::run);
        given.remove().run();
        assertEquals(List.of(2), done);
    }
}
