/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.signin.SignInMethod;
import javafx.beans.property.ReadOnlyStringProperty;

/** What one way of proving oneself asks for and says, on the one screen that they share. Screen's thread only. */
public interface VerifyWay extends AutoCloseable {
    /** Which way. */
    SignInMethod method();

    /** How many digits are asked for. */
    int digits();

    /** The heading. */
    String title();

    /** The sentence under the heading; empty while {@link #troubleProperty()} stands there. */
    ReadOnlyStringProperty leadProperty();

    /** What does not work and what else there is; empty while all is well. */
    ReadOnlyStringProperty troubleProperty();

    /** The sentence for a wrong code. */
    String wrong(int triesLeft);

    /** Nothing is counted or looked at any more. */
    @Override
    void close();
}
