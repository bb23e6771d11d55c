//! Work that is finished even if nobody waits for it any more.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Does the work where it is waited for; if the one who waits goes, it goes on beside. A task of its own from the start would cost each of the tens of
/// thousands of requests a second two more turns of the scheduler.
pub(super) fn to_the_end<T: 'static>(work: impl Future<Output = T> + Send + 'static) -> ToTheEnd<T> {
    ToTheEnd(Some(Box::pin(work)))
}

/// See [`to_the_end`]. It is polled within the runtime, and dropped there.
pub(super) struct ToTheEnd<T: 'static>(Option<Pin<Box<dyn Future<Output = T> + Send>>>);

impl<T> Future for ToTheEnd<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let Some(work) = &mut self.0 else { return Poll::Pending };
        let answer = work.as_mut().poll(context);
        if answer.is_ready() {
            self.0 = None;
        }
        answer
    }
}

impl<T> Drop for ToTheEnd<T> {
    fn drop(&mut self) {
        // While a panic runs through it the work is broken; and without a runtime the server has ended.
        if let Some(work) = self.0.take().filter(|_| !std::thread::panicking())
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(async move { drop(work.await) });
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn it_goes_on_when_nobody_waits() {
        let (go, gone) = oneshot::channel::<()>();
        let (tell, told) = oneshot::channel();
        let mut work = to_the_end(async move {
            let _ = gone.await;
            let _ = tell.send("done");
        });
        tokio::select! {
            biased;
            () = &mut work => panic!("it cannot be done yet"),
            () = std::future::ready(()) => drop(work),
        }
        go.send(()).unwrap();
        assert_eq!(told.await, Ok("done"));
    }

    #[tokio::test]
    async fn it_answers_who_waits() {
        assert_eq!(to_the_end(async { 7 }).await, 7);
    }
}
