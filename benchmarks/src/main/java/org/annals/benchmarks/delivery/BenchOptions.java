package org.annals.benchmarks.delivery;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.annals.benchmarks.size.Numbers;

/**
 * What the person who starts the benchmark can choose.
 *
 * @param app the unpacked build's {@code annals.jar}
 * @param messages in each round, each a quote of its own
 * @param rounds of which the median counts
 * @param atOnce messages of the mailbox under way at the same time, and connections of the client it is compared with
 */
record BenchOptions(Path app, int messages, int rounds, int atOnce) {

    static final String USAGE = """
            ./crm bench delivery [--messages N] [--rounds N] [--at-once N]

              --messages N   messages in each round (default: 700)
              --rounds N     rounds, of which the median counts (default: 5)
              --at-once N    messages under way at the same time, on either side (default: 4, as the application has it)
            """;

    static BenchOptions parse(List<String> arguments) {
        BenchOptions options = new BenchOptions(Path.of("annals.jar"), 700, 5, 4);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " is no option, or needs a value");
            }
            String value = rest.next();
            options = switch (option) {
                case "--app" -> new BenchOptions(Path.of(value), options.messages, options.rounds, options.atOnce);
                case "--messages" ->
                    new BenchOptions(options.app, Numbers.atLeastOne(option, value), options.rounds, options.atOnce);
                case "--rounds" ->
                    new BenchOptions(options.app, options.messages, Numbers.atLeastOne(option, value), options.atOnce);
                case "--at-once" ->
                    new BenchOptions(options.app, options.messages, options.rounds, Numbers.atLeastOne(option, value));
                default -> throw new IllegalArgumentException("unknown option " + option);
            };
        }
        return options;
    }
}
