/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.frames.WizardFrame;

/** What the three screens of the set-up have in common: their steps and whose set-up it is. */
final class WizardSteps {
    private WizardSteps() {}

    static void show(WizardFrame frame, int current, Person person, Messages messages) {
        frame.getStepper()
                .getSteps()
                .setAll(
                        messages.get("factor.wizard.step1"),
                        messages.get("factor.wizard.step2"),
                        messages.get("factor.wizard.step3"));
        frame.getStepper().setCurrent(current);
        frame.setPersonName(person.name());
        frame.setPersonSeed(person.username().value());
    }
}
