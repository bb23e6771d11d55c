### Settings: the pipelines of deals.

pipelines-title = Pipelines
pipelines-about = A pipeline is the way of a deal: the stages that it goes through, and how it ends. New deals begin in the first pipeline.
pipelines-empty = No pipelines yet
pipelines-empty-text = Without one there are no deals.
pipelines-add = New pipeline
pipelines-archived = Archived
pipelines-edit = Edit
pipelines-edit-of = Edit { $name }
pipelines-edit-title = Pipeline
pipelines-menu = { $name }: more actions
pipelines-up = Move { $name } up
pipelines-down = Move { $name } down
pipelines-archive = Archive
pipelines-restore = Bring back
pipelines-was-archived = { $name } archived
pipelines-was-restored = { $name } is back
pipelines-delete = Delete pipeline
pipelines-delete-title = Delete this pipeline?
pipelines-delete-text = Only a pipeline without deals can be deleted. One with deals can be archived: it is offered no more, and its deals stay.
pipelines-deleted = { $name } deleted

## The form

pipelines-name = Name
pipelines-create = Create pipeline
pipelines-save = Save
pipelines-unsaved = Your changes of the pipeline would be lost.
pipelines-conflict = Somebody else has changed this pipeline meanwhile
pipelines-conflict-text = Saving again puts yours in its place. Cancel leaves theirs.
pipelines-stages = Stages
pipelines-stages-about = From the first to the last. A stage in which there are deals cannot be removed.
pipelines-stage-add = Add a stage
pipelines-stage-number = Stage { $number }
pipelines-stage-name = Name of stage { $number }
pipelines-stage-up = Move { $name } up
pipelines-stage-down = Move { $name } down
pipelines-stage-remove = Remove { $name }
pipelines-kind-of = Kind of { $name }
pipelines-kind-open = Open
pipelines-kind-won = Won
pipelines-kind-lost = Lost
pipelines-first-open = New
pipelines-first-won = Won
pipelines-first-lost = Lost
pipelines-needs-open = At least one stage has to be open: deals begin there.
pipelines-needs-won = At least one stage has to mean that the deal is won.
pipelines-needs-lost = At least one stage has to mean that the deal is lost.
pipelines-reasons = Reasons of losses
pipelines-reasons-about = Offered when a deal is marked as lost.
pipelines-reason = Reason
pipelines-reason-add = Add a reason
