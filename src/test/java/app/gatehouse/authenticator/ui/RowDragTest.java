/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.testing.FxStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowDragTest {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    @TempDir
    Path folder;

    private AccountScreens screens;
    private AccountListViewModel list;
    private FxStage window;
    private ListView<Account> rows;
    private final List<AccountCell> cells = new ArrayList<>();

    @BeforeEach
    void show() throws Exception {
        screens = new AccountScreens(folder);
        screens.add(IntStream.range(0, 5)
                .mapToObj(i -> "totp/" + (char) ('A' + i) + ":maria?secret=AAAAAAA" + (char) ('A' + i))
                .toArray(String[]::new));
        window = FxStage.show(600, 600, () -> {
            list = screens.list();
            AccountCodesViewModel codes = screens.codes();
            CodeCopyViewModel copies = screens.copies();
            rows = new ListView<>(list.shown());
            rows.getStyleClass().add("gh-code-list");
            rows.setCellFactory(view -> {
                AccountCell cell =
                        new AccountCell(list, codes, copies, new RowActions(list, codes, copies), screens.messages);
                cells.add(cell);
                return cell;
            });
            RowDrag drag = new RowDrag(rows, cells, list);
            rows.setOnContextMenuRequested(event -> drag.end());
            return new VBox(rows);
        });
    }

    @AfterEach
    void close() {
        window.close();
        screens.close();
    }

    private String order() {
        return FxStage.onFx(
                () -> String.join("", list.shown().stream().map(Account::issuer).toList()));
    }

    private AccountCell cell(int index) {
        return cells.stream()
                .filter(cell -> cell.getItem() != null && cell.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private void mouse(EventType<MouseEvent> type, int index, double down, boolean finger) {
        window.run(() -> {
            AccountCell cell = cell(index);
            Bounds bounds = cell.localToScene(cell.getLayoutBounds());
            double x = bounds.getMinX() + 20;
            double y = bounds.getMinY() + down;
            Node target = cell;
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            finger,
                            false,
                            false,
                            null));
        });
    }

    private void drag(int from, int to, double down) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 40, false);
        mouse(MouseEvent.MOUSE_DRAGGED, to, down, false);
    }

    private void letGo(int to, double down) {
        mouse(MouseEvent.MOUSE_RELEASED, to, down, false);
        mouse(MouseEvent.MOUSE_CLICKED, to, down, false);
    }

    @Test
    void aRowIsLaidWhereTheLineIs() {
        drag(0, 2, 60);
        assertTrue(cell(3).getPseudoClassStates().contains(ABOVE));
        assertEquals("ABCDE", order(), "not before it is let go");
        letGo(2, 60);
        assertEquals("BCADE", order());
        assertTrue(cells.stream().noneMatch(cell -> cell.getPseudoClassStates().contains(ABOVE)));
        assertEquals(List.of(), screens.dialogs.toasts, "letting go copies no code");
    }

    @Test
    void theLastPlaceIsBelowTheLastRow() {
        drag(1, 4, 70);
        assertTrue(cell(4).getPseudoClassStates().contains(BELOW));
        letGo(4, 70);
        assertEquals("ACDEB", order());
    }

    @Test
    void thePinnedBorderIsNotCrossed() {
        window.run(() -> list.pin(list.shown().get(0), true));
        window.run(() -> list.pin(list.shown().get(1), true));
        drag(0, 4, 70);
        assertTrue(cell(1).getPseudoClassStates().contains(BELOW));
        letGo(4, 70);
        assertEquals("BACDE", order());
    }

    @Test
    void escLeavesEverythingAsItWas() {
        drag(0, 3, 60);
        window.focus(rows);
        window.press(KeyCode.ESCAPE);
        letGo(3, 60);
        assertEquals("ABCDE", order());
        assertEquals(List.of(), screens.dialogs.toasts);
    }

    @Test
    void aFingerThatMovesAtOnceScrolls() {
        mouse(MouseEvent.MOUSE_PRESSED, 0, 40, true);
        mouse(MouseEvent.MOUSE_DRAGGED, 3, 60, true);
        assertFalse(cells.stream().anyMatch(cell -> cell.getPseudoClassStates().contains(ABOVE)));
        mouse(MouseEvent.MOUSE_RELEASED, 3, 60, true);
        assertEquals("ABCDE", order());
    }

    @Test
    void nothingIsDraggedDuringASearch() {
        window.run(() -> list.search("maria"));
        drag(0, 3, 60);
        letGo(3, 60);
        assertEquals("ABCDE", order());
    }
}
