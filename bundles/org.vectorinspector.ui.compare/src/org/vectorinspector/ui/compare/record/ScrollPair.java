package org.vectorinspector.ui.compare.record;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** Keeps two texts at the same place, however one of them is scrolled. */
final class ScrollPair {
    private boolean following;

    private ScrollPair() {
    }

    /** Ties two texts together. */
    static void tie(StyledText left, StyledText right) {
        ScrollPair pair = new ScrollPair();
        // Every way of scrolling ends in painting; a text tells of none of them itself.
        left.addListener(SWT.Paint, event -> pair.follow(left, right));
        right.addListener(SWT.Paint, event -> pair.follow(right, left));
    }

    private void follow(StyledText leader, StyledText follower) {
        boolean same = follower.getTopPixel() == leader.getTopPixel() && follower.getHorizontalPixel() == leader.getHorizontalPixel();
        if (following || same || !leads(leader)) {
            return;
        }
        following = true;
        follower.setTopPixel(leader.getTopPixel());
        follower.setHorizontalPixel(leader.getHorizontalPixel());
        following = false;
    }

    /** The text under the pointer or with the focus leads; the other one would lead it back. */
    private static boolean leads(StyledText text) {
        return text.isFocusControl() || text.getDisplay().getCursorControl() == text;
    }
}
