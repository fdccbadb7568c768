package org.annals.benchmarks.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the person who starts the run can choose.
 *
 * @param app the unpacked build's {@code annals.jar}
 * @param rows which rows to play, by name
 * @param killFor how long the loop of kills lasts; zero leaves it out
 * @param atOnce rows played at the same time where they do not need the application for themselves
 * @param list whether only the names of the rows are wanted
 */
record Options(Path app, Predicate<String> rows, long seed, Duration killFor, int atOnce, boolean list) {

    static final String USAGE = """
            ./crm faults [--rows PATTERN] [--seed N] [--kill-seconds N] [--at-once N] [--list]

              --rows PATTERN     only rows whose name holds this regular expression
              --seed N           the order of what is left to chance (default: 1)
              --kill-seconds N   how long the application is killed at random under load (default: 120; 0: not at all;
                                 with --rows: only when asked for)
              --at-once N        rows of the matrix played at the same time (default: 12)
              --list             names the rows and ends
            """;

    static Options parse(List<String> arguments) {
        Path app = Path.of("annals.jar");
        Predicate<String> rows = name -> true;
        long seed = 1;
        long killSeconds = -1;
        boolean picked = false;
        int atOnce = 12;
        boolean list = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--app" -> app = Path.of(value(option, rest));
                case "--rows" -> {
                    rows = pattern(value(option, rest));
                    picked = true;
                }
                case "--seed" -> seed = number(option, rest);
                case "--kill-seconds" -> killSeconds = number(option, rest);
                case "--at-once" -> atOnce = (int) Math.max(1, number(option, rest));
                case "--list" -> list = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        long kill = killSeconds >= 0 ? killSeconds : picked ? 0 : 120;
        return new Options(app, rows, seed, Duration.ofSeconds(kill), atOnce, list);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static Predicate<String> pattern(String expression) {
        try {
            return Pattern.compile(expression).asPredicate();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("--rows: " + e.getDescription(), e);
        }
    }

    private static long number(String option, Iterator<String> rest) {
        String text = value(option, rest);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(option + " must be a whole number, not " + text);
        }
        return Long.parseLong(text);
    }
}
