package org.annals.command.delivery.submission;

/** The last question before a message can leave: may this attempt still go on? */
@FunctionalInterface
public interface ArmGate {

    /**
     * Records durably that the final dot is about to be written. Called at most once per attempt, after the server
     * took envelope and body and directly before the dot. A runtime exception leaves the message unsent too; it is
     * passed on to the caller of {@link SmtpSubmission#submit}.
     *
     * @throws StaleFence when the attempt lost its right to send; the connection is then closed without the dot
     */
    void arm() throws StaleFence;
}
