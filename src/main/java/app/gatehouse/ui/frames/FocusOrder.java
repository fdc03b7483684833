/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What can take the focus within a part of a scene, in reading order. */
final class FocusOrder {
    /** The id of a dialog's button that closes it. */
    static final String CLOSE = "dialog-close";

    private FocusOrder() {}

    /** Where a dialog begins: whoever types at once, or presses the space bar, must not have closed it. */
    static Node start(Parent dialog) {
        return all(dialog).stream()
                .filter(node -> !CLOSE.equals(node.getId()))
                .findFirst()
                .orElseGet(() -> first(dialog));
    }

    static Node first(Parent root) {
        List<Node> all = all(root);
        return all.isEmpty() ? null : all.get(0);
    }

    static Node last(Parent root) {
        List<Node> all = all(root);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    static boolean isInside(Node node, Node root) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == root) {
                return true;
            }
        }
        return false;
    }

    private static List<Node> all(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
