package org.vectorinspector.app.trim;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A button for each perspective of the window, whoever brings it; the one in front is pressed. UI thread only. */
@Creatable
public final class PerspectiveSwitcher {
    private static final String PERSPECTIVES = "org.vectorinspector.app.perspectivestack";

    private final MApplication application;
    private final EModelService model;
    private final EPartService parts;
    private Composite bar;

    /** Makes a switcher of this window. */
    @Inject
    public PerspectiveSwitcher(MApplication application, EModelService model, EPartService parts) {
        this.application = application;
        this.model = model;
        this.parts = parts;
    }

    /** Makes the buttons. */
    void create(Composite parent) {
        List<MPerspective> all = stack().getChildren();
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(all.size()).spacing(2, 0).applyTo(bar);
        Styles.paint(bar, Role.WINDOW, Role.TEXT);
        all.forEach(this::button);
        showFront();
    }

    /** Presses the button of the perspective in front. */
    void showFront() {
        if (bar == null || bar.isDisposed()) {
            return;
        }
        List<MPerspective> all = stack().getChildren();
        int front = Math.max(0, all.indexOf(stack().getSelectedElement()));
        Control[] buttons = bar.getChildren();
        for (int i = 0; i < buttons.length; i++) {
            ((Button) buttons[i]).setSelection(i == front);
            buttons[i].setFont(i == front ? Fonts.bold() : Fonts.system(0, false));
        }
        bar.requestLayout();
    }

    private void button(MPerspective perspective) {
        String name = perspective.getElementId().replaceFirst(".*\\.", "");
        Button item = WidgetKeys.mark(new Button(bar, SWT.TOGGLE), "header.perspective." + name);
        item.setText(perspective.getLocalizedLabel());
        item.setImage(Icons.get(name, Role.TEXT));
        item.addListener(SWT.Selection, event -> {
            if (stack().getSelectedElement() != perspective) {
                parts.switchPerspective(perspective);
            }
            showFront();
        });
    }

    private MPerspectiveStack stack() {
        return (MPerspectiveStack) model.find(PERSPECTIVES, application);
    }
}
