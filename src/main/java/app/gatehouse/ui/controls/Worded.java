/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;

/**
 * A control with words of its own. {@code ViewLoader} hands them to every such control of an FXML file; who builds one
 * in Java calls this once, before showing it.
 */
public interface Worded {
    /** Gives the control its words. */
    void setMessages(Messages messages);
}
