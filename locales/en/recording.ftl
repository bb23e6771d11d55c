### Listening to recordings.

recording-title = Recording
recording-play = Play
recording-pause = Pause
recording-stop = Stop and put away
recording-back = 10 seconds back
recording-forward = 10 seconds forward
recording-speed = Speed: { $speed }
recording-download = Download
recording-position = Position
recording-position-of = { $at } of { $whole }
recording-voice-client = client
recording-voice-own = manager
recording-voice-both = both
recording-voices = Who is heard
recording-download-not-allowed = You may listen to recordings, and not keep them as files. An administrator can change that.
recording-not-allowed = You may not listen to recordings. An administrator can change that under Settings → People.
recording-gone = The recording is gone: telephony does not give it out any more.
recording-deleted = The recording was deleted: it was older than recordings are kept here.
recording-pending = The recording has not arrived yet. It usually comes a few minutes after the call and appears here by itself.
recording-none = This call has no recording.
recording-unplayable = This browser cannot play the recording
recording-unplayable-text = It was found, but its format is not supported here. Download it and open it with another player.
