package org.annals.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both services, the web UI and the demo in one application context behind one port. */
@SpringBootApplication(
        scanBasePackages = {"org.annals.platform", "org.annals.command", "org.annals.query", "org.annals.standalone"})
class StandaloneApplication {}
