package org.annals.standalone.history;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * What to verify.
 *
 * @param data the data folder of {@code ./crm start}; unused where CRM_DATABASE_URL names a database
 * @param checkpoint a file with a checkpoint that was kept
 * @param export where the checkpoint of the verified history goes
 */
record VerifyOptions(Path data, Optional<Path> checkpoint, Optional<Path> export) {

    static VerifyOptions parse(String... arguments) {
        Path data = Path.of("data");
        Optional<Path> checkpoint = Optional.empty();
        Optional<Path> export = Optional.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = file(option, rest);
                case "--checkpoint" -> checkpoint = Optional.of(file(option, rest));
                case "--export-checkpoint" -> export = Optional.of(file(option, rest));
                default ->
                    throw new StartRefusedException("unknown option " + option
                            + "; there are --data DIR, --checkpoint FILE and --export-checkpoint FILE");
            }
        }
        return new VerifyOptions(data, checkpoint, export);
    }

    private static Path file(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StartRefusedException(option + " needs a value");
        }
        return Path.of(rest.next());
    }
}
