package org.annals.standalone.demo;

import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the demo mail server is, and the switch that breaks and mends mail. */
@RestController
@ConditionalOnDemo
@RequestMapping("/api/v1/demo")
class DemoController {

    private final DemoMailServer server;

    DemoController(DemoMailServer server) {
        this.server = server;
    }

    @GetMapping
    Demo demo() {
        return new Demo(
                true, DemoPorts.HOST, server.ports().smtp(), server.ports().imap(), server.isRunning());
    }

    @PostMapping("/mail/stop")
    @PreAuthorize("hasRole('admin')")
    Demo stop() {
        server.stop();
        return demo();
    }

    @PostMapping("/mail/start")
    @PreAuthorize("hasRole('admin')")
    Demo start() throws MessagingException, UserException {
        server.start();
        return demo();
    }

    record Demo(boolean enabled, String smtpHost, int smtpPort, int imapPort, boolean running) {}
}
