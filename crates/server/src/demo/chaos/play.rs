//! The calls: each goes its way beside the others, and says what it was in the end.

use std::time::Duration;

use simulator::{Call, CallHandle, HangUp, Simulator};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::compare::Truth;
use super::place;
use super::plan::{Course, Planned};

/// From one call to the next.
const PACE: Duration = Duration::from_millis(120);

/// Makes the calls, as many as are `allowed` to begin; `begun` counts them. Answers what they were, in the order of their ends.
pub async fn play(
    simulator: &Simulator,
    calls: Vec<Planned>,
    begun: &watch::Sender<u64>,
    mut allowed: watch::Receiver<u64>,
) -> Vec<Truth> {
    let mut under_way = JoinSet::new();
    let mut tick = tokio::time::interval(PACE);
    // What waited is not made up for in a burst.
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for planned in calls {
        tick.tick().await;
        // Whoever allows is there until the last call.
        let _ = allowed.wait_for(|allowed| *allowed > *begun.borrow()).await;
        let call = begin(simulator, &planned);
        under_way.spawn(async move {
            lead(&call, &planned).await;
            planned.truth(call.id())
        });
        begun.send_modify(|count| *count += 1);
    }
    under_way.join_all().await
}

fn begin(simulator: &Simulator, planned: &Planned) -> CallHandle {
    match planned.managers.first() {
        Some(manager) if !planned.incoming => simulator.outgoing(&place::sip(manager), &planned.client),
        _ => simulator.ring(Call::new(&planned.client, planned.line)),
    }
}

async fn lead(call: &CallHandle, planned: &Planned) {
    let [ringing, talking, later, recording] = planned.pauses;
    call.before().await;
    tokio::time::sleep(ringing).await;
    if planned.forwarded
        && let Some(first) = planned.managers.first()
    {
        call.forwarded(&place::sip(first)).await;
    }
    if planned.incoming {
        for manager in &planned.managers {
            call.pick_up(&place::sip(manager)).await;
            tokio::time::sleep(talking).await;
        }
    }
    tokio::time::sleep(later).await;
    call.hang_up(end(planned)).await;
    if planned.recorded_late {
        tokio::time::sleep(recording).await;
        call.recorded();
    }
}

fn end(planned: &Planned) -> HangUp {
    let Planned { wait, talk, .. } = *planned;
    match planned.course {
        Course::Answered(code) => {
            HangUp { disposition: code.to_owned(), recording: !planned.recorded_late, ..HangUp::answered(wait, talk) }
        }
        Course::Unanswered => HangUp::no_answer(wait),
        Course::Cut(code, _) => HangUp::with(code, wait),
        Course::Voicemail => HangUp::voicemail(wait, talk),
    }
}
