/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One account of Steam Desktop Authenticator ({@code .maFile}) or several of Steam's own file, the secret in Base64. The desktop program's
 * sealed files are only Base64 without a mark, so they cannot be told from anything else.
 */
final class SteamFile implements ImportFormat {
    @Override
    public Format format() {
        return Format.STEAM;
    }

    @Override
    public boolean recognises(Content content) {
        return accounts(content.json()).stream().anyMatch(SteamFile::isOne);
    }

    private static boolean isOne(Json account) {
        return account.get("shared_secret").isText();
    }

    /** The file is one account, or has several under their names. */
    private static List<Json> accounts(Json json) {
        return isOne(json)
                ? List.of(json)
                : List.copyOf(json.get("accounts").fields().values());
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Items.read(accounts(content.json()), (position, item) -> Optional.of(entry(position, item)));
    }

    private static Entry entry(int position, Json item) {
        Draft draft = new Draft(position, "Steam", item.text("account_name")).type("steam");
        try {
            return draft.secret(Base64.getDecoder()
                            .decode(item.text("shared_secret").strip()))
                    .made();
        } catch (IllegalArgumentException e) {
            return draft.refused(Reason.BAD_SECRET, "");
        }
    }
}
