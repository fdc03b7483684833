/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.GateFrame;
import app.gatehouse.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.fxml.LoadListener;
import javafx.scene.Parent;

/**
 * Loads the FXML file of a view: {@code SignIn.fxml} beside class {@code SignInView}, which the file names as its
 * {@code fx:controller}. The given instance serves as the controller; words ({@code %key}) come from all bundles;
 * controls with words of their own and gate frames are supplied with what they need before {@code initialize()} runs.
 */
public final class ViewLoader {
    private static final String SUFFIX = "View";

    private final Messages messages;
    private final FaceModel face;
    private final Theme theme;

    /** One for the program. */
    public ViewLoader(Messages messages, FaceModel face, Theme theme) {
        this.messages = messages;
        this.face = face;
        this.theme = theme;
    }

    /**
     * Builds the view's nodes and calls its {@code initialize()}.
     *
     * @throws IllegalStateException if the file is missing or belongs to another view: a bug
     */
    public Parent load(Object view) {
        FXMLLoader loader = new FXMLLoader(fileOf(view.getClass()), messages.bundle());
        loader.setControllerFactory(type -> {
            if (!type.isInstance(view)) {
                throw new IllegalStateException("The file of " + view.getClass() + " belongs to " + type);
            }
            return view;
        });
        loader.setLoadListener(new Supplies());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of " + view.getClass() + " cannot be loaded", e);
        }
    }

    private static URL fileOf(Class<?> view) {
        String name = view.getSimpleName();
        if (!name.endsWith(SUFFIX)) {
            throw new IllegalStateException(view + " is not named as a view");
        }
        String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
        URL url = view.getResource(file);
        if (url == null) {
            throw new IllegalStateException(file + " is missing beside " + view);
        }
        return url;
    }

    /** An element that ends has all its attributes, but its file's controller is not yet initialized. */
    private final class Supplies implements LoadListener {
        @Override
        public void endElement(Object value) {
            if (value instanceof Worded worded) {
                worded.setMessages(messages);
            }
            if (value instanceof GateFrame frame) {
                frame.setFace(face);
                frame.setTheme(theme);
            }
        }

        @Override
        public void readImportProcessingInstruction(String target) {}

        @Override
        public void readLanguageProcessingInstruction(String language) {}

        @Override
        public void readComment(String comment) {}

        @Override
        public void beginInstanceDeclarationElement(Class<?> type) {}

        @Override
        public void beginUnknownTypeElement(String name) {}

        @Override
        public void beginIncludeElement() {}

        @Override
        public void beginReferenceElement() {}

        @Override
        public void beginCopyElement() {}

        @Override
        public void beginRootElement() {}

        @Override
        public void beginPropertyElement(String name, Class<?> sourceType) {}

        @Override
        public void beginUnknownStaticPropertyElement(String name) {}

        @Override
        public void beginScriptElement() {}

        @Override
        public void beginDefineElement() {}

        @Override
        public void readInternalAttribute(String name, String value) {}

        @Override
        public void readPropertyAttribute(String name, Class<?> sourceType, String value) {}

        @Override
        public void readUnknownStaticPropertyAttribute(String name, String value) {}

        @Override
        public void readEventHandlerAttribute(String name, String value) {}
    }
}
