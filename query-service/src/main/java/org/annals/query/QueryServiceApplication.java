package org.annals.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The read side as a process of its own. */
@SpringBootApplication(scanBasePackages = {"org.annals.platform", "org.annals.query"})
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.location=classpath:/annals-defaults.properties")
                .run(arguments);
    }
}
