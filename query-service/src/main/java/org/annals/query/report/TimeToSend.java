package org.annals.query.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteSent;
import org.springframework.stereotype.Component;

/** How long quotes take from draft to sent. */
@Component
class TimeToSend implements Report {

    @Override
    public String name() {
        return "time-to-send";
    }

    @Override
    public String description() {
        return "The time from a quote's draft until a mail server had taken it for the first time: median and 90th"
                + " percentile. The day is that of sending (UTC).";
    }

    @Override
    public Subject subject() {
        return QuoteFacts.SUBJECT;
    }

    @Override
    public String day() {
        return "sent_on";
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.month("sent_month"),
                QuoteDimensions.OWNER,
                QuoteDimensions.ISSUER,
                QuoteDimensions.COMPANY,
                Dimension.MONEY);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("month");
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.DURATION);
    }

    @Override
    public List<Class<?>> events() {
        return List.of(QuoteDrafted.class, QuoteSent.class);
    }

    @Override
    public Tally after(Tally before, Object event, Instant at) {
        return switch (event) {
            case QuoteDrafted e -> before.in("Draft").begun(at);
            case QuoteSent e
            when before.seconds() == null -> before.in("Sent").counted().took(between(before, e.sentAt()));
            default -> before;
        };
    }

    private static long between(Tally before, Instant sentAt) {
        return Duration.between(Objects.requireNonNull(before.since()), sentAt).toSeconds();
    }
}
