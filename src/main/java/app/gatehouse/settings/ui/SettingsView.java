/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.settings.ui.SettingsViewModel.Page;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.RailDialog;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The settings dialog (15 to 15c): a rail of pages, and one button that saves all of them. */
public final class SettingsView implements AutoCloseable {
    private static final List<Page> PAGES = List.of(Page.values());
    private static final Map<Page, String> ICONS = Map.of(
            Page.EMAIL,
            "fltrmz-mail-24",
            Page.POLICY,
            "fltral-lock-shield-24",
            Page.STATION,
            "fltral-desktop-24",
            Page.TOKENS,
            "fltral-key-24");
    private static final Map<Page, String> SELECTED = Map.of(
            Page.EMAIL,
            "fltfmz-mail-24",
            Page.POLICY,
            "fltfal-lock-shield-24",
            Page.STATION,
            "fltfal-desktop-24",
            Page.TOKENS,
            "fltfal-key-24");

    private final SettingsViewModel viewModel;
    private final MailFormView mail;
    private final Map<Page, Parent> roots;
    private final Messages messages;
    private final Parent root;

    @FXML
    private RailDialog dialog;

    @FXML
    private StackPane pages;

    @FXML
    private Button save;

    /** Builds the dialog with its pages. */
    public SettingsView(SettingsViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.mail = new MailFormView(viewModel.getMail(), loader, messages);
        PolicyPageView policy = new PolicyPageView(viewModel.getPolicy(), loader, messages);
        policy.enterPresses(() -> save.fire());
        StationPageView station = new StationPageView(viewModel.getStation(), loader, messages);
        TokensPageView tokens = new TokensPageView(viewModel.getTokens(), loader, messages);
        this.roots = Map.of(
                Page.EMAIL,
                mail.root(),
                Page.POLICY,
                policy.root(),
                Page.STATION,
                station.root(),
                Page.TOKENS,
                tokens.root());
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        for (Page page : PAGES) {
            dialog.addPage(
                    "settings-" + page,
                    messages.get("settings.page." + page),
                    ICONS.get(page),
                    SELECTED.get(page),
                    () -> viewModel.show(page));
            Parent content = roots.get(page);
            content.visibleProperty()
                    .bind(viewModel.pageProperty().isEqualTo(page).and(viewModel.loadedProperty()));
            content.managedProperty().bind(content.visibleProperty());
            pages.getChildren().add(content);
        }
        viewModel.pageProperty().subscribe(page -> {
            dialog.setPageTitle(messages.get("settings.page." + page));
            dialog.showPage(PAGES.indexOf(page));
        });
        viewModel.loadedProperty().subscribe(loaded -> {
            if (loaded) {
                mail.begin();
            }
        });
    }

    @FXML
    void save() {
        viewModel.save(mail.secrets());
    }

    @FXML
    void leave() {
        viewModel.leave();
    }

    /** For FXML. */
    public SettingsViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes the secrets that were typed. */
    @Override
    public void close() {
        viewModel.close();
        mail.close();
    }
}
