package org.vectorinspector.testkit.swt;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/** The words that a person reads on a widget. UI thread only. */
final class Words {
    private Words() {
    }

    static String of(Widget widget) {
        return switch (widget) {
            case Shell shell -> shell.getText();
            case Button button -> button.getText().replace("&", "");
            case CLabel label -> label.getText();
            case Label label -> label.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Combo combo -> combo.getText();
            case Item item -> item.getText();
            default -> "";
        };
    }
}
