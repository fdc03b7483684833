/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The rows of the list: their cells, their height, their keys, and which of their secrets are wanted. */
final class AccountRows {
    /** How high a row is. */
    static final double ROW = 82;

    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double EDGES = 2;
    private static final double CORNER = 32;
    /** Rows beyond the edges whose secrets are read in advance, so that scrolling meets no blank one. */
    private static final int MARGIN = 24;

    private final ListView<Account> rows;
    private final AccountListViewModel list;
    private final AccountCodesViewModel codes;
    private final CodeCopyViewModel copies;
    private final AccountActions actions;
    private final Messages messages;
    private final List<AccountCell> cells = new ArrayList<>();
    private final RowDrag drag;
    private boolean narrow;
    private boolean looking;

    /** Fills a list. */
    AccountRows(
            ListView<Account> rows,
            AccountListViewModel list,
            AccountCodesViewModel codes,
            CodeCopyViewModel copies,
            Messages messages) {
        this.rows = rows;
        this.list = list;
        this.codes = codes;
        this.copies = copies;
        this.actions = new RowActions(list, codes, copies);
        this.messages = messages;
        rows.setItems(list.shown());
        rows.setCellFactory(view -> cell());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowKey);
        drag = new RowDrag(rows, cells, list);
        round(rows);
        rows.setMinHeight(ROW + EDGES);
        rows.skinProperty().addListener((observable, before, now) -> followScrollBar());
        list.shown().addListener((Observable observable) -> fit());
        fit();
        codes.changesProperty().addListener((observable, before, now) -> cells.forEach(AccountCell::draw));
        copies.copiedProperty().addListener((observable, before, now) -> cells.forEach(AccountCell::draw));
    }

    private ListCell<Account> cell() {
        AccountCell cell = new AccountCell(list, codes, copies, actions, messages);
        cell.setNarrow(narrow);
        cell.itemProperty().addListener((observable, before, now) -> lookSoon());
        cells.add(cell);
        return cell;
    }

    /** Without the next code where there is no room for it. */
    void setNarrow(boolean value) {
        narrow = value;
        cells.forEach(cell -> cell.setNarrow(value));
    }

    /** Goes to the first row. */
    void focusTop() {
        rows.requestFocus();
        rows.getFocusModel().focus(0);
    }

    /** Takes every name and code off the screen. */
    void wipe() {
        drag.end();
        rows.setItems(FXCollections.observableArrayList());
        cells.forEach(AccountCell::wipe);
    }

    private static void round(Region region) {
        Rectangle clip = new Rectangle();
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    /** A bar takes room from the rows, which move less far from their edge then. */
    private void followScrollBar() {
        for (Node bar : rows.lookupAll(".scroll-bar:vertical")) {
            bar.visibleProperty().subscribe(shown -> rows.pseudoClassStateChanged(SCROLLING, shown));
        }
    }

    /** The list is as high as its rows while there is room. */
    private void fit() {
        rows.setMaxHeight(list.shown().size() * ROW + EDGES);
        rows.setPrefHeight(list.shown().size() * ROW + EDGES);
        lookSoon();
    }

    /** Once for all rows that change with one pulse. */
    private void lookSoon() {
        if (!looking) {
            looking = true;
            Platform.runLater(() -> {
                looking = false;
                look();
            });
        }
    }

    private void look() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (AccountCell cell : cells) {
            if (cell.getItem() != null) {
                first = Math.min(first, cell.getIndex());
                last = Math.max(last, cell.getIndex());
            }
        }
        List<Account> shown = list.shown();
        int from = Math.max(0, first - MARGIN);
        int to = Math.min(shown.size(), last + 1 + MARGIN);
        codes.look(from < to ? List.copyOf(shown.subList(from, to)) : List.of());
    }

    private void rowKey(KeyEvent event) {
        Account account = rows.getFocusModel().getFocusedItem();
        if (account == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            actions.touch(account);
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            actions.copy(account);
        } else if (event.getCode() == KeyCode.CONTEXT_MENU) {
            cellOf(account).ifPresent(AccountCell::showMenu);
        } else if (event.getCode() == KeyCode.DELETE) {
            list.delete(account);
        } else {
            return;
        }
        event.consume();
    }

    private Optional<AccountCell> cellOf(Account account) {
        return cells.stream()
                .filter(cell -> cell.getItem() != null && cell.getItem().id() == account.id())
                .findFirst();
    }
}
