/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The accounts of somebody who leaves, for whoever lets them go: belongs inside a {@code vault.read} or
 * {@code vault.write}, asks nothing and writes nothing to the audit log; who calls does. Stateless.
 */
public final class LeaverAccounts {
    private final AccountStore store = new AccountStore();

    /** How many accounts the person keeps. */
    public int count(Handle handle, long personId) {
        return store.list(handle, personId).size();
    }

    /** All of them with their secrets, in their order; to be closed by the caller, each of them. */
    public List<OtpAuthUri> take(Handle handle, long personId) {
        List<Account> accounts = store.list(handle, personId);
        Map<Long, OtpSecret> secrets = store.secrets(
                handle, personId, accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(each -> new OtpAuthUri(each.issuer(), each.name(), secrets.get(each.id()), each.parameters()))
                .toList();
    }
}
