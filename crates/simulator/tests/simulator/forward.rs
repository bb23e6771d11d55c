//! The forward question in every form (§2).

use serde_json::{Value, json};
use simulator::{Call, Forward, ForwardForm, ForwardMethod};

use crate::support::{CLIENT, IVAN, LINE, Receiver, start};

const METHODS: [ForwardMethod; 4] =
    [ForwardMethod::Get, ForwardMethod::Post, ForwardMethod::Put, ForwardMethod::Delete];
const FORMS: [ForwardForm; 3] = [ForwardForm::Http, ForwardForm::Json, ForwardForm::JsonRpc];

#[tokio::test]
async fn every_form_of_question_and_answer() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    let all = METHODS.into_iter().flat_map(|method| FORMS.into_iter().map(move |request| (method, request)));
    for (number, (method, request, response)) in
        (1..).zip(all.flat_map(|(method, request)| FORMS.into_iter().map(move |response| (method, request, response))))
    {
        let case = format!("{method:?} {request:?} {response:?}");
        receiver.answer(200, &answer(response, number, "to", IVAN));
        let forward = Forward { method, request, response, key: "to".to_owned(), ..Forward::to(&receiver.url) };
        simulator.set_forward(Some(forward));
        let call = simulator.ring(Call::new(CLIENT, LINE));
        assert_eq!(call.ask_forward().await.as_deref(), Some(IVAN), "{case}: {:?}", simulator.asked().unwrap().problem);
        let got = receiver.take().remove(0);
        let by_body = request != ForwardForm::Http;
        let expected = if by_body { "POST" } else { ["GET", "POST", "PUT", "DELETE"][method as usize] };
        assert_eq!(got.method, expected, "{case}");
        let parameter = |key: &str| match request {
            ForwardForm::Http => json!(got.pairs()[key]),
            ForwardForm::Json => got.json()[key].clone(),
            ForwardForm::JsonRpc => got.json()["params"][key].clone(),
        };
        assert_eq!((parameter("call_id"), parameter("caller")), (json!(call.id()), json!(CLIENT)), "{case}");
        assert_eq!(parameter("step_forward"), "webhookNumber%3A120", "{case}");
        assert_eq!(parameter("uuid").as_str().unwrap().len(), 36, "{case}");
        if request == ForwardForm::JsonRpc {
            let body = got.json();
            assert_eq!(
                (&body["jsonrpc"], &body["id"], body["method"].is_string()),
                (&json!("2.0"), &json!(number), true)
            );
        }
        let in_query = !by_body && matches!(method, ForwardMethod::Get | ForwardMethod::Delete);
        assert_eq!((got.query.is_empty(), got.body.is_empty()), (!in_query, in_query), "{case}");
    }
    assert_eq!(simulator.counters().forward_questions, 36);
    simulator.stop().await;
}

fn answer(form: ForwardForm, id: i64, key: &str, destination: &str) -> String {
    match form {
        ForwardForm::Http => destination.to_owned(),
        ForwardForm::Json => json!({key: destination}).to_string(),
        ForwardForm::JsonRpc => json!({"jsonrpc": "2.0", "id": id, "result": {key: destination}}).to_string(),
    }
}

#[tokio::test]
async fn without_a_usable_answer_the_scheme_goes_on() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    let ask = async |forward: Forward, status: u16, answer: &str| {
        receiver.answer(status, answer);
        simulator.set_forward(Some(forward));
        let destination = simulator.ring(Call::new(CLIENT, LINE)).ask_forward().await;
        let asked = simulator.asked().unwrap();
        assert_eq!(destination, asked.destination);
        (destination, asked.problem)
    };
    let plain = || Forward::to(&receiver.url);
    let json = || Forward { response: ForwardForm::Json, ..plain() };
    assert_eq!(ask(plain(), 200, "").await, (None, None), "nobody");
    assert_eq!(ask(json(), 200, "{\"destination\":\"\"}").await, (None, None), "nobody");
    let problem = |text: &str| (None, Some(text.to_owned()));
    assert_eq!(ask(plain(), 404, IVAN).await, problem("not 200"));
    assert_eq!(ask(json(), 200, "{\"destination\":[]}").await, problem("not a text"));
    assert_eq!(ask(Forward::to("http://127.0.0.1:1/"), 200, IVAN).await, problem("no answer"));
    assert_eq!(ask(Forward::to("nonsense"), 200, IVAN).await, problem("the address cannot be asked"));
    simulator.set_forward(None);
    assert_eq!(simulator.ring(Call::new(CLIENT, LINE)).ask_forward().await, None);
    assert_eq!(simulator.counters().forward_questions, 6, "without a block nobody is asked");
    simulator.stop().await;
}

#[tokio::test]
async fn a_late_answer_is_none() {
    let simulator = start().await;
    // It takes connections, and never says anything.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    simulator.set_forward(Some(Forward { timeout_ms: 30, ..Forward::to(&url) }));
    assert_eq!(simulator.ring(Call::new(CLIENT, LINE)).ask_forward().await, None);
    let asked = simulator.asked().unwrap();
    assert_eq!((asked.status, asked.problem.as_deref()), (None, Some("no answer in time")));
    assert!(asked.question.contains("call_id=ua9_-1767000001.100001"), "{}", asked.question);
    simulator.stop().await;
}

#[tokio::test]
async fn static_parameters_stay_in_the_address() {
    let (simulator, receiver) = (start().await, Receiver::start().await);
    receiver.answer(200, "380671110009");
    let url = format!("{}?line=1", receiver.url);
    simulator.set_forward(Some(Forward { caller_key: "E164".to_owned(), ..Forward::to(&url) }));
    let call = simulator.ring(Call::new(CLIENT, LINE));
    assert_eq!(call.ask_forward().await.as_deref(), Some("380671110009"));
    let pairs = receiver.take().remove(0).pairs();
    assert_eq!((pairs["line"].as_str(), pairs["E164"].as_str()), ("1", CLIENT));
    let asked = serde_json::to_value(simulator.asked().unwrap()).unwrap();
    assert_eq!((&asked["status"], &asked["problem"]), (&json!(200), &Value::Null));
    simulator.stop().await;
}
