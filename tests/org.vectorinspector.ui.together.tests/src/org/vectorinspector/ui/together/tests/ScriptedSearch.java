package org.vectorinspector.ui.together.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.search.SearchService.TextModel;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherListener;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherRun;
import org.vectorinspector.core.together.TogetherSearch;

/** A search whose answers come when the test says so. */
final class ScriptedSearch implements TogetherSearch {
    final List<Script> runs = new ArrayList<>();
    private final TargetAccess open = target -> {
        throw new IllegalStateException("nobody is reached");
    };
    private final TargetAccess connecting = target -> {
        throw new IllegalStateException("nobody is connected");
    };

    @Override
    public List<TextModel> models() {
        return List.of();
    }

    @Override
    public TogetherRun start(TogetherQuery query, List<Target> targets, TargetAccess access, TogetherListener listener) {
        Script script = new Script(query, targets, listener);
        runs.add(script);
        return script;
    }

    @Override
    public RecordId recordId(Target home, String text, TargetAccess access) {
        return RecordId.of(text);
    }

    @Override
    public TargetAccess open() {
        return open;
    }

    @Override
    public TargetAccess connecting() {
        return connecting;
    }

    /** A run that remembers what it was told. */
    final class Script implements TogetherRun {
        final List<Target> targets;
        final List<Integer> again = new ArrayList<>();
        boolean cancelled;
        private final TogetherQuery query;
        private final TogetherListener listener;

        Script(TogetherQuery query, List<Target> targets, TogetherListener listener) {
            this.query = query;
            this.targets = targets;
            this.listener = listener;
        }

        void tell(int place, TargetState state) {
            listener.changed(place, new TargetOutcome(targets.get(place), state));
        }

        @Override
        public TogetherQuery query() {
            return query;
        }

        @Override
        public List<TargetOutcome> outcomes() {
            return targets.stream().map(target -> new TargetOutcome(target, new TargetState.Waiting())).toList();
        }

        @Override
        public boolean ended() {
            return false;
        }

        @Override
        public List<TargetOutcome> await() {
            return outcomes();
        }

        @Override
        public void again(int place, TargetAccess access) {
            if (Optional.of(access).filter(connecting::equals).isEmpty()) {
                throw new IllegalStateException("a target that failed is connected first");
            }
            again.add(place);
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
