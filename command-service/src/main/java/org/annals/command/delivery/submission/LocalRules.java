package org.annals.command.delivery.submission;

import java.util.regex.Pattern;

/** What must hold before a connection is worth making: bytes that SMTP carries unchanged and addresses it can name. */
final class LocalRules {

    /** Printable ASCII without spaces and angle brackets, so that an address stays within its command. */
    private static final Pattern ADDRESS = Pattern.compile("[!-;=?-~]{1,320}");

    private LocalRules() {}

    static void check(Envelope envelope, byte[] message) throws Refusal {
        address(envelope.sender());
        for (String recipient : envelope.recipients()) {
            address(recipient);
        }
        if (envelope.recipients().isEmpty()) {
            throw Refusal.local("The message has no recipients.");
        }
        lines(message);
    }

    private static void address(String address) throws Refusal {
        if (!ADDRESS.matcher(address).matches() || address.indexOf('@') < 1) {
            throw Refusal.local(
                    "An e-mail address of this message cannot be used: " + address.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static void lines(byte[] message) throws Refusal {
        boolean terminated =
                message.length >= 2 && message[message.length - 2] == '\r' && message[message.length - 1] == '\n';
        boolean sound = terminated;
        for (int i = 0; sound && i < message.length; i++) {
            if (message[i] == '\n') {
                sound = i > 0 && message[i - 1] == '\r';
            } else if (i > 0 && message[i - 1] == '\r') {
                sound = false;
            }
        }
        if (!sound) {
            throw Refusal.local("The stored message is damaged: its lines do not all end with CR LF.");
        }
    }
}
