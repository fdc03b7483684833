/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;

/** What a row of the list does, with the codes and the clipboard of this visit. */
record RowActions(AccountListViewModel list, AccountCodesViewModel codes, CodeCopyViewModel copies)
        implements AccountActions {
    @Override
    public void touch(Account account) {
        if (codes.isHidden(account)) {
            codes.reveal(account);
        } else {
            copy(account);
        }
    }

    @Override
    public void copy(Account account) {
        codes.take(account, code -> copies.copy(account, list.title(account), code));
    }

    @Override
    public void next(Account account) {
        codes.next(account);
    }
}
