package org.annals.standalone.history;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.annals.platform.history.HistoryCheckpoint;
import org.annals.platform.history.HistoryTampered;
import org.annals.platform.history.HistoryVerification;
import org.annals.platform.history.HistoryVerification.Verified;
import org.annals.platform.history.VerifiedChain;
import org.annals.platform.setting.SettingRefused;
import org.annals.standalone.datafolder.StartRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the history of a running or a stopped application: {@code VerifyHistory [--data DIR] [--checkpoint FILE]
 * [--export-checkpoint FILE]}.
 *
 * <p>Exit code 0 when it is whole; 1 when it is not or could not be verified, with the reason as the last line.
 */
public final class VerifyHistory {
    private final PrintStream out;
    private final Map<String, String> environment;

    VerifyHistory(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(new VerifyHistory(System.out, System.getenv()).run(arguments));
    }

    /** @return the exit code */
    int run(String... arguments) {
        try {
            VerifyOptions options = VerifyOptions.parse(arguments);
            HistoryCheckpoint kept =
                    options.checkpoint().map(CheckpointFile::read).orElse(null);
            Progress progress = new Progress(out);
            Verified verified = new StoreAccess(environment)
                    .use(
                            options.data(),
                            (connection, key) ->
                                    new HistoryVerification(key, progress::verified).verify(connection, kept));
            progress.end(verified.events().rows() + verified.access().rows());
            options.export().ifPresent(file -> verified.head().ifPresent(head -> CheckpointFile.write(file, head)));
            tell("history", "events", verified.events());
            tell("access trail", "entries", verified.access());
            tellLimits(kept);
            return 0;
        } catch (HistoryTampered tampered) {
            out.println("history: NOT WHOLE: " + tampered.getMessage());
        } catch (StartRefusedException | SettingRefused refused) {
            out.println("history: not verified: " + refused.getMessage());
        } catch (SQLException failed) {
            out.println("history: not verified: " + failed.getMessage());
        }
        return 1;
    }

    private void tell(String what, String rows, VerifiedChain chain) {
        out.printf(
                Locale.ROOT,
                "%s: %d %s in %d blocks verified, %d not yet sealed%n",
                what,
                chain.rows(),
                rows,
                chain.blocks(),
                chain.unsealed());
    }

    private void tellLimits(@Nullable HistoryCheckpoint kept) {
        if (kept == null) {
            out.println(
                    "no checkpoint was given: whether the latest rows were cut off together with their blocks, or all"
                            + " blocks, cannot be known; see --checkpoint");
        } else if (kept.access() == null) {
            out.println(
                    "the checkpoint says nothing of the access trail: whether its latest rows were cut off together with"
                            + " their blocks cannot be known");
        }
    }
}
