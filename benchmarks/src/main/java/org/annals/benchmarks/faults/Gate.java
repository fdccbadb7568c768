package org.annals.benchmarks.faults;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.ScriptedSmtpServer;

/** Holds a mail server at one place until the row has done what it wants to do meanwhile. */
final class Gate implements Move {

    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void play(ScriptedSmtpServer.Connection connection) throws IOException {
        arrived.countDown();
        try {
            if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the gate was never opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void awaitArrival() throws InterruptedException {
        RowFailed.unless(arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "no client came that far");
    }

    void open() {
        open.countDown();
    }
}
