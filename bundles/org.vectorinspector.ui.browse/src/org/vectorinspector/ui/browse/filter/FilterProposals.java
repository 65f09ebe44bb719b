package org.vectorinspector.ui.browse.filter;

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
import org.vectorinspector.core.filter.FilterCompletion;

/** Proposes keys, operators and words while a filter is typed. */
final class FilterProposals implements IContentProposalProvider {
    private static final char[] AFTER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_ ".toCharArray();
    private static final int DELAY_MILLIS = 250;

    private final StyledText text;
    private final Supplier<List<String>> keys;

    private FilterProposals(StyledText text, Supplier<List<String>> keys) {
        this.text = text;
        this.keys = keys;
    }

    static void install(StyledText text, Supplier<List<String>> keys) {
        FilterProposals proposals = new FilterProposals(text, keys);
        KeyStroke open = KeyStroke.getInstance(SWT.MOD1, SWT.SPACE);
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new StyledTextContent(), proposals, open, AFTER);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        adapter.setPopupSize(new Point(240, 180));
        adapter.setAutoActivationDelay(DELAY_MILLIS);
        adapter.addContentProposalListener(proposals::accept);
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        FilterCompletion completion = FilterCompletion.at(contents, position, keys.get());
        String typed = contents.substring(completion.start(), completion.end());
        return completion.proposals().stream().filter(proposal -> !proposal.equals(typed)).map(ContentProposal::new)
                .toArray(IContentProposal[]::new);
    }

    private void accept(IContentProposal proposal) {
        FilterCompletion completion = FilterCompletion.at(text.getText(), text.getCaretOffset(), keys.get());
        String inserted = proposal.getContent() + " ";
        text.replaceTextRange(completion.start(), completion.end() - completion.start(), inserted);
        text.setCaretOffset(completion.start() + inserted.length());
    }
}
