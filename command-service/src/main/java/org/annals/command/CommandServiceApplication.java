package org.annals.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command service: takes commands over HTTP, stores events, delivers mail. */
@SpringBootApplication(scanBasePackages = {"org.annals.platform", "org.annals.command"})
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandServiceApplication.class, arguments);
    }
}
