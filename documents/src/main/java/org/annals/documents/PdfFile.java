package org.annals.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes laid out pages as a PDF whose every byte follows from its arguments. */
final class PdfFile {

    private PdfFile() {}

    static byte[] write(List<List<Mark>> pages, PdfInfo info) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EmbeddedFonts fonts =
                new EmbeddedFonts(new SubsetTags(ByteBuffer.wrap(info.id()).getLong()));
        GlyphLayoutManager shaper = new GlyphLayoutManager(fonts);
        try (Document document = new Document(PageSize.A4).setGlyphLayoutManager(shaper)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            // a compressed cross-reference: OpenPDF writes the plain table in the digits of the machine's locale
            writer.setFullCompression();
            document.open();
            describe(writer, info);
            for (List<Mark> page : pages) {
                document.newPage();
                writer.setPageEmpty(false);
                new Pen(writer.getDirectContent(), fonts, shaper).draw(page);
            }
        }
        return bytes.toByteArray();
    }

    private static void describe(PdfWriter writer, PdfInfo info) {
        PdfDate created = new PdfDate(GregorianCalendar.from(info.createdAt().atZone(ZoneOffset.UTC)));
        PdfDictionary dictionary = writer.getInfo();
        dictionary.put(PdfName.TITLE, new PdfString(info.title(), PdfObject.TEXT_UNICODE));
        dictionary.put(PdfName.AUTHOR, new PdfString(info.author(), PdfObject.TEXT_UNICODE));
        dictionary.put(PdfName.CREATOR, new PdfString("Annals CRM"));
        dictionary.put(PdfName.PRODUCER, new PdfString("Annals CRM"));
        dictionary.put(PdfName.CREATIONDATE, created);
        dictionary.put(PdfName.MODDATE, created);
        dictionary.put(PdfName.FILEID, PdfEncryption.createInfoId(info.id(), info.id()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(info.language()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }
}
