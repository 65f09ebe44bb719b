package org.vectorinspector.ui.together.model;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.together.Target;

/** The collections that can be asked and those that shall be. For one thread. */
public final class TargetChoices {
    private final List<Choice> choices = new ArrayList<>();

    /**
     * A collection.
     *
     * @param target how it is asked
     * @param chosen whether it is
     */
    public record Choice(Target target, boolean chosen) {
    }

    /** Begins with the targets that are chosen now. */
    public TargetChoices(List<Target> chosen) {
        chosen.forEach(target -> choices.add(new Choice(target, true)));
    }

    /** Returns all, in the order of the list. */
    public List<Choice> all() {
        return List.copyOf(choices);
    }

    /** Returns what is chosen, in the order of the columns. */
    public List<Target> chosen() {
        return choices.stream().filter(Choice::chosen).map(Choice::target).toList();
    }

    /** Offers a collection unless it is in the list already. */
    public void offer(Target target) {
        if (choices.stream().noneMatch(choice -> same(choice.target(), target.connection(), target.collection()))) {
            choices.add(new Choice(target, false));
        }
    }

    /** Chooses a collection or not. */
    public void choose(int place, boolean chosen) {
        choices.set(place, new Choice(choices.get(place).target(), chosen));
    }

    /** Asks a collection in another way, and therefore chooses it. */
    public void change(int place, Target target) {
        choices.set(place, new Choice(target, true));
    }

    private static boolean same(Target target, String connection, CollectionName collection) {
        return target.connection().equals(connection) && target.collection().equals(collection);
    }
}
