package org.annals.benchmarks.size.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.annals.benchmarks.simulation.Chance;

/**
 * Six years of a business. Many stories are under way at the same time, as in any office; each is told to its end, so that
 * nothing waits for anybody when the history is over.
 */
public final class History {
    static final Instant BEGINNING = Instant.parse("2019-01-01T00:00:00Z");

    private static final Duration LENGTH = Duration.ofDays(6 * 365);
    private static final int STORIES_AT_ONCE = 300;
    private static final int CUSTOMERS_IN_MIND = 5_000;

    /** By then all companies are there: the last ones need room for their stories. */
    private static final double ALL_COMPANIES = 0.95;

    private final Extent extent;
    private final Chance chance;
    private final Wording wording;
    private final Staff staff;
    private final List<Story> stories = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private long ahead;
    private long begun;
    private long done;

    public History(Extent extent) {
        this.extent = extent;
        chance = new Chance(extent.seed());
        wording = new Wording(chance);
        staff = new Staff(chance, wording, extent.events());
    }

    Extent extent() {
        return extent;
    }

    Staff staff() {
        return staff;
    }

    /** Can be told once. */
    public void tell(Consumer<MadeEvent> listener) {
        while (done < extent.events()) {
            Instant at = BEGINNING.plusMillis((long) (LENGTH.toMillis() * ((double) done / extent.events())));
            listener.accept(next(at));
            done++;
        }
    }

    private MadeEvent next(Instant at) {
        if (!staff.beginning().isOver()) {
            return staff.beginning().next(at);
        }
        if (companyIsDue()) {
            begin(customer());
            return advance(stories.size() - 1, at);
        }
        if (stories.size() < STORIES_AT_ONCE && !customers.isEmpty()) {
            Customer customer = customers.get(chance.below(customers.size()));
            Story quote = QuoteStory.of(chance, wording, staff, customer);
            if (quote.length() <= room()) {
                begin(quote);
                return advance(stories.size() - 1, at);
            }
        }
        if (stories.isEmpty()) {
            begin(customers
                    .get(chance.below(customers.size()))
                    .change(staff.seller().actor()));
        }
        return advance(chance.below(stories.size()), at);
    }

    private boolean companyIsDue() {
        return begun < extent.companies() && begun <= extent.companies() * (done / (extent.events() * ALL_COMPANIES));
    }

    private Story customer() {
        long room = room() + 1;
        begun++;
        Customer customer = new Customer(chance, wording, begun);
        String actor = staff.seller().actor();
        Story story = customer.beginning(actor, () -> remember(customer));
        return story.length() <= room ? story : new Customer(chance, wording, begun).bareBeginning(actor);
    }

    private void remember(Customer customer) {
        if (customers.size() < CUSTOMERS_IN_MIND) {
            customers.add(customer);
        } else {
            customers.set(chance.below(CUSTOMERS_IN_MIND), customer);
        }
    }

    /** Events that neither a story nor a company to come has need of. */
    private long room() {
        return extent.events() - done - ahead - (extent.companies() - begun);
    }

    private void begin(Story story) {
        stories.add(story);
        ahead += story.length();
    }

    private MadeEvent advance(int which, Instant at) {
        Story story = stories.get(which);
        MadeEvent event = story.next(at);
        ahead--;
        if (story.isOver()) {
            Story last = stories.removeLast();
            if (which < stories.size()) {
                stories.set(which, last);
            }
        }
        return event;
    }
}
