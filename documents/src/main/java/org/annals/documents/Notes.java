package org.annals.documents;

import java.util.List;

/** Free text below the totals, over as many pages as it takes. */
final class Notes {

    private static final float SPACE_ABOVE = 24;
    private static final float WIDTH = 360;

    private final String notes;
    private final Wording wording;
    private final Sheet sheet;

    Notes(String notes, Wording wording, Sheet sheet) {
        this.notes = notes;
        this.wording = wording;
        this.sheet = sheet;
    }

    void set() {
        if (notes == null || notes.isBlank()) {
            return;
        }
        List<String> lines = Text.wrap(notes, Style.BODY, WIDTH);
        float start = SPACE_ABOVE + Style.LABEL.leading() + 2 + Math.min(lines.size(), 3) * Style.BODY.leading();
        if (sheet.hasRoomFor(start)) {
            sheet.skip(SPACE_ABOVE);
        } else {
            sheet.newPage();
        }
        sheet.left(Sheet.LEFT, wording.get("notes"), Style.LABEL);
        sheet.skip(Style.LABEL.leading() + 2);
        for (String line : lines) {
            if (!sheet.hasRoomFor(Style.BODY.leading())) {
                sheet.newPage();
            }
            sheet.left(Sheet.LEFT, line, Style.BODY);
            sheet.skip(Style.BODY.leading());
        }
    }
}
