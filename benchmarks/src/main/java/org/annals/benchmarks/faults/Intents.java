package org.annals.benchmarks.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.annals.benchmarks.faults.application.Answer;
import org.annals.benchmarks.faults.application.Crm;

/** Everything anybody wanted to send during the run. */
final class Intents {

    private final Queue<Intent> all = new ConcurrentLinkedQueue<>();
    private final Ledger ledger;

    Intents(Ledger ledger) {
        this.ledger = ledger;
    }

    Intent begin(String... recipients) {
        return begin(List.of(recipients));
    }

    Intent begin(List<String> recipients) {
        Intent intent = new Intent(recipients);
        all.add(intent);
        return intent;
    }

    int size() {
        return all.size();
    }

    Judgement judge(Intent intent, Crm crm) {
        Optional<Answer> delivery = intent.isAccepted()
                ? crm.find("/deliveries/" + intent.deliveryId()).filter(Answer::isSuccess)
                : Optional.empty();
        return Judgement.of(intent, delivery.map(Answer::json).orElse(null), ledger);
    }

    /** The whole run in one judgement; asks for each delivery once more. */
    Judgement judgeAll(Crm crm) {
        int lost = 0;
        int duplicates = 0;
        List<String> findings = new ArrayList<>();
        for (Intent intent : all) {
            Judgement one = judge(intent, crm);
            lost += one.lost();
            duplicates += one.duplicates();
            findings.addAll(one.findings());
        }
        return new Judgement(lost, duplicates, findings);
    }
}
