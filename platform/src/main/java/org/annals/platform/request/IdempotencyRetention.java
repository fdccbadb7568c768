package org.annals.platform.request;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the ledger of idempotent requests from growing for ever. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyRetention {

    private final IdempotencyLedger ledger;

    IdempotencyRetention(IdempotencyLedger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        ledger.forgetOld();
    }
}
