package org.annals.standalone;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.RandomText;
import org.annals.standalone.datafolder.Secret;

/**
 * The first start of a data folder, until its end: only then may an empty store be filled and passwords be shown. Its
 * passwords are kept until they were shown, so that a start that breaks off half-way is continued by the next one.
 */
final class FirstStart {

    private final Secret identity;
    private final Secret adminPassword;
    private final Secret salesPassword;

    private FirstStart(DataFolder folder) {
        identity = Secret.in(folder, "store-identity");
        adminPassword = Secret.in(folder, "first-admin-password");
        salesPassword = Secret.in(folder, "first-sales-password");
    }

    static FirstStart of(DataFolder folder) {
        FirstStart start = new FirstStart(folder);
        if (start.identity.value().isEmpty()) {
            start.salesPassword.orGenerate(RandomText::password);
            start.adminPassword.orGenerate(RandomText::password);
            start.storeIdentity();
        }
        return start;
    }

    /** The name the store must carry at every start, chosen once. */
    String storeIdentity() {
        return identity.orGenerate(() -> UUID.randomUUID().toString());
    }

    /** The day the store was made. */
    LocalDate day() {
        return LocalDate.ofInstant(identity.keptAt(), ZoneId.systemDefault());
    }

    boolean isPending() {
        return adminPassword.value().isPresent();
    }

    String adminPassword() {
        return adminPassword.value().orElseThrow();
    }

    String salesPassword() {
        return salesPassword.value().orElseThrow();
    }

    /** From now on nobody can read the passwords any more. */
    void complete() {
        salesPassword.forget();
        adminPassword.forget();
    }
}
