package org.annals.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are right, for tests to start from. */
public final class Sample {
    public static final String PASSWORD = "a sentence to sign in with";

    private Sample() {}

    public static Map<String, Object> user(String username) {
        return Map.of(
                "username",
                username,
                "displayName",
                "มะลิ สุข",
                "email",
                username + "@annals.example",
                "role",
                "sales",
                "password",
                PASSWORD);
    }

    public static Map<String, Object> issuer() {
        return Map.of(
                "name",
                "Annals Co., Ltd.",
                "address",
                "1 Silom Road\nBangkok 10500",
                "country",
                "TH",
                "taxId",
                "0105551234567",
                "defaultCurrency",
                "THB");
    }

    public static Map<String, Object> company() {
        return Map.of("name", "Siam Widgets", "country", "TH");
    }

    public static Map<String, Object> contact(String email) {
        return Map.of("firstName", "Mali", "lastName", "Suk", "email", email);
    }

    public static Map<String, Object> mailbox(int port) {
        return Map.of(
                "address",
                "sales@annals.example",
                "displayName",
                "Sales",
                "smtp",
                Map.of("host", "127.0.0.1", "port", port, "security", "none"));
    }

    /** One whose server has to be signed in to. */
    public static Map<String, Object> mailbox(int port, String password) {
        Map<String, Object> mailbox = new HashMap<>(mailbox(port));
        mailbox.put(
                "smtp",
                Map.of(
                        "host", "127.0.0.1",
                        "port", port,
                        "security", "none",
                        "username", "sales",
                        "password", password));
        return mailbox;
    }

    public static Map<String, Object> line() {
        return Map.of(
                "description",
                "Consulting",
                "quantity",
                "2.5",
                "unitPrice",
                "1000.00",
                "taxRate",
                7,
                "discountPercent",
                "10");
    }

    public static Map<String, Object> quote(String issuerId, String companyId, String contactId) {
        return Map.of(
                "issuerId",
                issuerId,
                "companyId",
                companyId,
                "contactId",
                contactId,
                "currency",
                "THB",
                "validUntil",
                "2999-12-31",
                "lines",
                List.of(line()));
    }
}
