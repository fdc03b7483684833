/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Mail by Jakarta Mail (Angus). The library speaks SMTP and writes MIME; what must not be left to its settings is here: the
 * connection with its bounds ({@code Wire}), whom TLS trusts ({@code ServerTrust}), the sign-in ({@code SignInCommands}, so
 * that no secret becomes a {@code String}) and what each answer means ({@code Step}).
 */
package app.gatehouse.infra.jakartamail;
