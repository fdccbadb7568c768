package org.annals.standalone;

import java.util.Map;

/** The ready line and how to sign in. */
final class Welcome {

    private final Console console;
    private final String url;

    Welcome(Console console, String url) {
        this.console = console;
        this.url = url;
    }

    void first(FirstStart firstStart, boolean demo, Map<String, String> environment) {
        console.say("ready " + url);
        console.say(
                Settings.isGiven(environment, "CRM_ADMIN_PASSWORD")
                        ? "sign in as admin with the password from CRM_ADMIN_PASSWORD"
                        : "sign in as admin with the password " + firstStart.adminPassword() + " (shown this once)");
        if (demo) {
            console.say("       or sales with the password " + firstStart.salesPassword() + " (shown this once)");
        }
    }

    void later() {
        console.say("ready " + url);
        console.say("sign in as admin with the password shown at the first start");
    }
}
