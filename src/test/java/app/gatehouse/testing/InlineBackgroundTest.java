/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.Background;
import app.gatehouse.task.BackgroundContract;

class InlineBackgroundTest extends BackgroundContract {
    @Override
    protected Background background() {
        return new InlineBackground();
    }

    @Override
    protected void settle() {}
}
