package org.annals.command.delivery.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;

/** Finds the folders a mailbox keeps its sent messages in: as the server marks them (RFC 6154), else by usual names. */
final class SentFolderNames {

    private static final Set<String> USUAL = Set.of(
            "sent",
            "sent items",
            "sent messages",
            "sent mail",
            "sent-mail",
            "sentmail",
            "sent objects",
            "outbox sent",
            "gesendet",
            "gesendete elemente",
            "gesendete objekte",
            "gesendete nachrichten",
            "envoyés",
            "éléments envoyés",
            "messages envoyés",
            "enviados",
            "elementos enviados",
            "mensajes enviados",
            "itens enviados",
            "posta inviata",
            "inviata",
            "inviati",
            "elementi inviati",
            "verzonden",
            "verzonden items",
            "verzonden berichten",
            "skickat",
            "skickade objekt",
            "sendt",
            "sendt post",
            "sendte elementer",
            "lähetetyt",
            "wysłane",
            "elementy wysłane",
            "odeslané",
            "odeslaná pošta",
            "отправленные",
            "надіслані",
            "gönderilmiş öğeler",
            "gönderilenler",
            "đã gửi",
            "terkirim",
            "รายการที่ส่ง",
            "จดหมายที่ส่ง",
            "จดหมายที่ส่งแล้ว",
            "ข้อความที่ส่ง",
            "ส่งแล้ว",
            "送信済み",
            "送信済みアイテム",
            "送信済みメール",
            "已发送",
            "已发送邮件",
            "寄件備份",
            "보낸편지함",
            "보낸 편지함");

    private SentFolderNames() {}

    static List<String> in(IMAPProtocol mailbox) throws ProtocolException {
        List<ListInfo> folders = list(mailbox, "LIST \"\" \"*\"");
        List<String> marked = marked(folders);
        if (marked.isEmpty() && mailbox.hasCapability("SPECIAL-USE") && mailbox.hasCapability("LIST-EXTENDED")) {
            marked = marked(list(mailbox, "LIST (SPECIAL-USE) \"\" \"*\""));
        }
        return marked.isEmpty() ? named(folders) : marked;
    }

    private static List<ListInfo> list(IMAPProtocol mailbox, String command) throws ProtocolException {
        Response[] responses = mailbox.command(command, null);
        mailbox.handleResult(responses[responses.length - 1]);
        List<ListInfo> folders = new ArrayList<>();
        for (Response response : responses) {
            if (response instanceof IMAPResponse line && line.keyEquals("LIST")) {
                folders.add(new ListInfo(line));
            }
        }
        return folders.stream().filter(SentFolderNames::canBeOpened).toList();
    }

    private static boolean canBeOpened(ListInfo folder) {
        return folder.canOpen
                && folder.name != null
                && Arrays.stream(folder.attrs).noneMatch("\\NonExistent"::equalsIgnoreCase);
    }

    private static List<String> marked(List<ListInfo> folders) {
        return folders.stream()
                .filter(folder -> Arrays.stream(folder.attrs).anyMatch("\\Sent"::equalsIgnoreCase))
                .map(folder -> folder.name)
                .toList();
    }

    private static List<String> named(List<ListInfo> folders) {
        return folders.stream()
                .filter(folder -> USUAL.contains(lastPart(folder)))
                .map(folder -> folder.name)
                .toList();
    }

    /** Folders may lie below INBOX or a provider's own root, such as {@code [Gmail]}. */
    private static String lastPart(ListInfo folder) {
        int cut = folder.name.lastIndexOf(folder.separator);
        return folder.name.substring(cut + 1).strip().toLowerCase(Locale.ROOT);
    }
}
