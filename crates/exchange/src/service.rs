//! The requests of the page, one after the other. Patents come before the request that needs them, in
//! slices: the page must not be held up by one large message.

use serde::Deserialize;
use zhice_model::export::{Export, File, Opened, Report};
use zhice_model::{Assessment, Diagnostic, Enterprise};
use zhice_protocol::{BATCH, ExchangeRequest, ExchangeResponse, Form, HeldPatents};

use crate::{ImportStep, Job, export, open, read_in_steps};

/// What is kept between requests.
#[derive(Debug, Default)]
pub struct ExchangeService {
    held: HeldPatents,
}

/// The engine's answer as far as it is needed: `zhice_protocol::EngineResponse::Assessed`.
#[derive(Deserialize)]
struct Answer {
    assessed: Assessed,
}

#[derive(Deserialize)]
struct Assessed {
    assessment: Assessment,
}

impl ExchangeService {
    /// Carries out one request; every answer goes to `post` as soon as it is there.
    pub fn handle(&mut self, request: ExchangeRequest, post: &mut dyn FnMut(ExchangeResponse)) {
        match request {
            ExchangeRequest::Read { id, file, bytes, enterprise, today, mapping } => {
                let (file, enterprise) = (file.as_str(), enterprise.as_str());
                let job = Job { file, bytes: &bytes, enterprise, today, mapping: &mapping };
                read_and_post(id, &job, post);
            }
            ExchangeRequest::Hold(slice) => self.held.take(slice),
            ExchangeRequest::Write { id, form, enterprise, answer, plans, rules } => {
                let report = self.whole(*enterprise).and_then(|enterprise| {
                    let assessment = judged(&answer)?;
                    Ok(Box::new(Report { enterprise, assessment, plans, rules }))
                });
                let what = report.map(|report| match form {
                    Form::Ledger => Export::Ledger(report),
                    Form::Package => Export::Package(report),
                });
                post(written(id, what.and_then(|what| export(&what))));
            }
            ExchangeRequest::WriteEnterprise { id, enterprise } => {
                let enterprise = self.whole(*enterprise);
                let what = enterprise.map(|enterprise| Export::Enterprises(vec![enterprise]));
                post(written(id, what.and_then(|what| export(&what))));
            }
            ExchangeRequest::WriteTemplate { id } => {
                post(written(id, export(&Export::Template)));
            }
            ExchangeRequest::OpenPackage { id, file, bytes } => match open(&file, &bytes) {
                Ok(opened) => post_package(id, opened, post),
                Err(diagnostics) => post(ExchangeResponse::Refused { id, diagnostics }),
            },
            ExchangeRequest::OpenEnterprises { id, file, bytes } => match open(&file, &bytes) {
                Ok(opened) => post_enterprises(id, opened, post),
                Err(diagnostics) => post(ExchangeResponse::Refused { id, diagnostics }),
            },
        }
    }

    /// An enterprise that lists no patents is given those held, which are not held any more then.
    fn whole(&mut self, enterprise: Enterprise) -> Result<Enterprise, Diagnostic> {
        if !enterprise.patents.is_empty() {
            return Ok(enterprise);
        }
        if self.held.whole().is_none() {
            let problem =
                Diagnostic::error("portfolio-incomplete", "专利清单没有收全，没有生成文件");
            return Err(problem.with_hint("请再试一次，或刷新页面"));
        }
        Ok(Enterprise { patents: self.held.lend(), ..enterprise })
    }
}

fn judged(answer: &str) -> Result<Assessment, Diagnostic> {
    let answer: Answer = serde_json::from_str(answer).map_err(|error| {
        let place = format!("第 {} 行第 {} 列", error.line(), error.column());
        Diagnostic::error("message-malformed", format!("评估结果无法识别（{place}）"))
            .with_hint("页面与计算模块的版本可能不一致，请刷新页面")
    })?;
    Ok(answer.assessed.assessment)
}

fn written(id: u32, file: Result<File, Diagnostic>) -> ExchangeResponse {
    match file {
        Ok(File { name, mime, bytes }) => {
            ExchangeResponse::Exported { id, name, mime, bytes: bytes.into() }
        }
        Err(problem) => ExchangeResponse::Refused { id, diagnostics: vec![problem] },
    }
}

fn read_and_post(id: u32, job: &Job, post: &mut dyn FnMut(ExchangeResponse)) {
    let import = read_in_steps(job, &mut |step| {
        post(match step {
            ImportStep::Read { done, total } => ExchangeResponse::Progress { id, done, total },
            ImportStep::Found(patents) => ExchangeResponse::Patents { id, patents },
        });
    });
    post(match import {
        Ok(import) => ExchangeResponse::Imported { id, import: Box::new(import) },
        Err(diagnostics) => ExchangeResponse::Refused { id, diagnostics },
    });
}

fn post_package(id: u32, opened: Opened, post: &mut dyn FnMut(ExchangeResponse)) {
    let mut package = match opened {
        Opened::Package(package) => Some(package),
        Opened::Enterprise(_) | Opened::Enterprises(_) => None,
    };
    if let Some(package) = &mut package {
        post_patents(id, &mut package.enterprise, post);
    }
    post(ExchangeResponse::Package { id, package });
}

fn post_enterprises(id: u32, opened: Opened, post: &mut dyn FnMut(ExchangeResponse)) {
    let enterprises = match opened {
        Opened::Enterprise(one) => vec![*one],
        Opened::Enterprises(several) => several,
        Opened::Package(package) => vec![package.enterprise],
    };
    let mut sent = 0;
    for mut enterprise in enterprises {
        post_patents(id, &mut enterprise, post);
        post(ExchangeResponse::Enterprise { id, enterprise: Box::new(enterprise) });
        sent += 1;
    }
    post(ExchangeResponse::AllSent { id, enterprises: sent });
}

/// Sends the patents of an enterprise ahead of it.
fn post_patents(id: u32, of: &mut Enterprise, post: &mut dyn FnMut(ExchangeResponse)) {
    let mut rest = std::mem::take(&mut of.patents).into_iter().peekable();
    while rest.peek().is_some() {
        let patents = rest.by_ref().take(BATCH).collect();
        post(ExchangeResponse::Patents { id, patents });
    }
}
