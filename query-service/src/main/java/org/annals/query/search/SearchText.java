package org.annals.query.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.reading.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for, and the questions it makes for PostgreSQL ({@code tsquery}).
 *
 * @param key all of it, as {@link Terms} keep whole values
 * @param words in the order typed
 * @param loose whether the questions may be answered by more than what is searched for, so that lexemes answer them which a
 *     record never had at once and which have no positions
 */
record SearchText(String key, List<Word> words, boolean loose) {

    /** @throws MalformedRequest when it is missing, blank or too long */
    static SearchText of(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw MalformedRequest.at("q", "required", "Say what to search for, in at least one character.");
        }
        String key = Terms.keyOf(Filter.text("q", q));
        return new SearchText(key, Word.in(key), false);
    }

    /** The same for questions to all that records ever said. */
    SearchText loosely() {
        return new SearchText(key, words, true);
    }

    /** The whole value: a number, an address, a name. */
    String exactly() {
        String digits = Terms.digitsOf(key);
        Stream<String> values = Stream.of(key, digits)
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(value -> Terms.quoted("=" + value));
        return (loose ? Stream.concat(values, Terms.titleOf(key)) : values).collect(joining(" | "));
    }

    /** Every word is in the title. */
    String inTitle() {
        return all("^");
    }

    /** Every word is somewhere. */
    String anywhere() {
        return all("");
    }

    /** Every word, or one of those that stand in for it, is somewhere. */
    String anywhereOr(List<List<String>> standIns) {
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> Stream.concat(
                                Stream.of(question("", i)),
                                standIns.get(i).stream().map(Terms::quoted))
                        .collect(joining(" | ", "(", ")")))
                .collect(joining(" & "));
    }

    private String all(String mark) {
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> question(mark, i))
                .collect(joining(" & "));
    }

    /** The last word may still be growing. */
    private String question(String mark, int index) {
        Word word = words.get(index);
        if (word.unbroken()) {
            return characters(mark, word);
        }
        boolean growing = index == words.size() - 1 && word.text().length() > 1;
        return Terms.quoted(mark + word.stem()) + (growing ? ":*" : "");
    }

    private String characters(String mark, Word word) {
        List<String> grams = word.lexemes().toList();
        int whole = Math.max(1, grams.size() - 2);
        return grams.subList(0, whole).stream()
                .map(gram -> Terms.quoted(mark + gram))
                .collect(joining(loose ? " & " : " <-> ", "(", grams.size() < 3 ? ":*)" : ")"));
    }
}
