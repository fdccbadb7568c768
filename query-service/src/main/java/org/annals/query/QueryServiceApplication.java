package org.annals.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query service: fills tables from the events and answers every GET from them. */
@SpringBootApplication(scanBasePackages = {"org.annals.platform", "org.annals.query"})
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryServiceApplication.class, arguments);
    }
}
