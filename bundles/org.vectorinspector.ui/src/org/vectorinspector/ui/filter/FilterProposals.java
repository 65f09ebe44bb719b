package org.vectorinspector.ui.filter;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.vectorinspector.core.filter.FilterCompletion;

/** Proposes keys, operators and words while a filter is typed. */
final class FilterProposals implements IContentProposalProvider {
    private static final char[] AFTER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_ ".toCharArray();
    private static final int DELAY_MILLIS = 250;

    private final StyledText text;
    private final Supplier<List<String>> keys;
    private final ContentProposalAdapter popup;
    private boolean chosen;
    private boolean done;

    FilterProposals(StyledText text, Supplier<List<String>> keys) {
        this.text = text;
        this.keys = keys;
        popup = new ContentProposalAdapter(text, new StyledTextContent(), this, KeyStroke.getInstance(SWT.MOD1, SWT.SPACE), AFTER);
        popup.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        popup.setPopupSize(new Point(240, 180));
        popup.setAutoActivationDelay(DELAY_MILLIS);
        popup.addContentProposalListener(this::accept);
        text.addListener(SWT.KeyDown, this::pressed);
    }

    /** Tells whether proposals are seen. */
    boolean open() {
        return popup.isProposalPopupOpen();
    }

    /** Tells whether the person has gone through the proposals that are seen. */
    boolean chosen() {
        return chosen;
    }

    /** Takes the proposals away, and those on their way, until the person types again. */
    void close() {
        done = true;
        popup.closeProposalPopup();
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        if (done) {
            return new IContentProposal[0];
        }
        FilterCompletion completion = FilterCompletion.at(contents, position, keys.get());
        String typed = contents.substring(completion.start(), completion.end());
        return completion.proposals().stream().filter(proposal -> !proposal.equals(typed)).map(ContentProposal::new)
                .toArray(IContentProposal[]::new);
    }

    private void pressed(Event event) {
        chosen = open() && (chosen || event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP);
        done &= event.character < ' ';
    }

    private void accept(IContentProposal proposal) {
        FilterCompletion completion = FilterCompletion.at(text.getText(), text.getCaretOffset(), keys.get());
        String inserted = proposal.getContent() + " ";
        text.replaceTextRange(completion.start(), completion.end() - completion.start(), inserted);
        text.setCaretOffset(completion.start() + inserted.length());
    }
}
